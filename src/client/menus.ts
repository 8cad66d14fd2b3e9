/** details.menu: closes on Escape, on a click elsewhere, when focus leaves and when an item is taken. */
const menus = document.querySelectorAll<HTMLDetailsElement>('details[data-menu]');

for (const menu of menus) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget))
      menu.open = false;
  });
  menu.querySelector('.panel')?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.item')) menu.open = false;
  });
}

document.addEventListener('pointerdown', (event) => {
  for (const menu of menus)
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
});
