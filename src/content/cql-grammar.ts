import type { LanguageRegistration } from 'shiki';

const keywords = [
  'ADD|AGGREGATE|ALL|ALLOW|ALTER|AND|APPLY|AS|ASC|AUTHORIZE|BATCH|BEGIN|BY|CALLED|CLUSTERING|COLUMNFAMILY',
  'COMPACT|CONSISTENCY|CONTAINS|COPY|CREATE|CUSTOM|DELETE|DESC|DESCRIBE|DISTINCT|DROP|ENTRIES|EXECUTE|EXISTS',
  'EXPAND|FILTERING|FROM|FULL|FUNCTION|GRANT|GROUP|IF|IN|INDEX|INSERT|INTO|IS|JSON|KEY|KEYS|KEYSPACE|LANGUAGE',
  'LIKE|LIMIT|LOGIN|MATERIALIZED|MODIFY|NOT|OF|ON|OPTIONS|OR|ORDER|PARTITION|PASSWORD|PER|PERMISSION|PRIMARY',
  'RENAME|REPLACE|RETURNS|REVOKE|ROLE|SCHEMA|SELECT|SERIAL|SET|SOURCE|STATIC|STORAGE|SUPERUSER|TABLE|TABLES',
  'TIMEOUT|TIMESTAMP|TO|TOKEN|TRACING|TRIGGER|TRUNCATE|TTL|TYPE|UNLOGGED|UPDATE|USE|USER|USING|VALUES|VIEW',
  'WHERE|WITH|WRITETIME',
].join('|');

const types = [
  'ascii|bigint|blob|boolean|counter|date|decimal|double|duration|float|frozen|inet|int|list|map|smallint',
  'text|time|timeuuid|tinyint|tuple|uuid|varchar|varint|vector',
].join('|');

/** CQL as ScyllaDB and Cassandra speak it; the highlighter's own "cql" is another language. */
export const cqlGrammar: LanguageRegistration = {
  name: 'cql',
  scopeName: 'source.cql.strait',
  patterns: [
    { match: '(--|//).*$', name: 'comment.line.cql' },
    { begin: '/\\*', end: '\\*/', name: 'comment.block.cql' },
    { begin: "'", end: "'(?!')", name: 'string.quoted.single.cql', patterns: [{ match: "''" }] },
    { begin: '\\$\\$', end: '\\$\\$', name: 'string.quoted.other.cql' },
    { match: '"(?:[^"]|"")*"', name: 'variable.other.cql' },
    { match: `(?i)\\b(?:${keywords})\\b`, name: 'keyword.other.cql' },
    { match: `(?i)\\b(?:${types})\\b(?!\\s*\\()`, name: 'keyword.type.cql' },
    { match: '(?i)\\b(?:true|false|null|NaN|Infinity)\\b', name: 'constant.language.cql' },
    {
      match: '(?i)\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b',
      name: 'constant.other.uuid.cql',
    },
    { match: '\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b', name: 'constant.numeric.cql' },
  ],
  repository: {},
};
