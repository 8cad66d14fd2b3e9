/** Highlighting language by file extension or whole name. */
const languages: Record<string, string> = {
  rs: 'rust',
  go: 'go',
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cpp: 'cpp',
  cc: 'cpp',
  h: 'cpp',
  hpp: 'cpp',
  toml: 'toml',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  cql: 'cql',
  sh: 'bash',
  'cmakelists.txt': 'cmake',
  makefile: 'make',
};

/** The fence language of a file; `text` if there is nothing to highlight. */
export function excerptLanguage(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return languages[name] ?? languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'text';
}
