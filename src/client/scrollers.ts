/** Wide code and drawings scroll sideways if they must; only those that do are Tab stops. */
export function focusableScrollers() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const scroller of document.querySelectorAll('.prose pre, .figure .scroll'))
    observer.observe(scroller);
}
