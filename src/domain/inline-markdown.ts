const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Inline Markdown of questions, hints and messages as safe HTML: `code`, **strong** and *emphasis*, and
 * nothing else. Everything is escaped first, so no text of an author or a learner becomes a tag.
 */
export function inlineHtml(markdown: string): string {
  // Odd pieces are what stood between backticks; an unpaired one leaves its text as it was.
  const pieces = markdown.split(/`([^`]+)`/);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? `<code>${escapeHtml(piece)}</code>` : prose(piece)))
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

function prose(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])/g, '<em>$1</em>');
}
