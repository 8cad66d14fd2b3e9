// What the driver hands out, in types that free themselves, and how to wait for it.
#pragma once

#include <cassandra.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

// Each type of the driver has a function that frees it; a unique_ptr calls it when it goes out of scope.
template <auto free_function>
struct Free {
  void operator()(auto* thing) const { free_function(thing); }
};

using Cluster = std::unique_ptr<CassCluster, Free<cass_cluster_free>>;
using Session = std::unique_ptr<CassSession, Free<cass_session_free>>;
using Prepared = std::unique_ptr<const CassPrepared, Free<cass_prepared_free>>;
using Statement = std::unique_ptr<CassStatement, Free<cass_statement_free>>;
using Future = std::unique_ptr<CassFuture, Free<cass_future_free>>;
using Result = std::unique_ptr<const CassResult, Free<cass_result_free>>;
using Rows = std::unique_ptr<CassIterator, Free<cass_iterator_free>>;

// Throws where a call was refused.
inline void check(CassError code) {
  if (code != CASS_OK) throw std::runtime_error(cass_error_desc(code));
}

// Waits for the end of what was started, and throws the message of what went wrong.
inline void wait(CassFuture* future) {
  if (cass_future_error_code(future) == CASS_OK) return;
  const char* message;
  size_t length;
  cass_future_error_message(future, &message, &length);
  throw std::runtime_error(std::string(message, length));
}

// Connects to the node that SCYLLA_URI names as host:port.
inline Session connect() {
  const char* uri = std::getenv("SCYLLA_URI");
  std::string host = uri ? uri : "127.0.0.1:9042";
  const auto colon = host.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("SCYLLA_URI is not host:port");
  const int port = std::stoi(host.substr(colon + 1));
  host.resize(colon);

  // Errors come back to the program, which says them once; the log would say them again.
  cass_log_set_level(CASS_LOG_DISABLED);
  Cluster cluster(cass_cluster_new());
  check(cass_cluster_set_contact_points(cluster.get(), host.c_str()));
  check(cass_cluster_set_port(cluster.get(), port));
  Session session(cass_session_new());
  Future connected(cass_session_connect(session.get(), cluster.get()));
  wait(connected.get());
  return session;
}

// Lets the node parse a statement, once for all that is bound to it.
inline Prepared prepare(CassSession* session, const char* cql) {
  Future done(cass_session_prepare(session, cql));
  wait(done.get());
  return Prepared(cass_future_get_prepared(done.get()));
}

// Runs a statement and waits for its result.
inline Result run(CassSession* session, const CassStatement* statement) {
  Future done(cass_session_execute(session, statement));
  wait(done.get());
  return Result(cass_future_get_result(done.get()));
}

// The text in a value. The characters belong to the result and live as long as it does.
inline std::string_view text(const CassValue* value) {
  const char* characters;
  size_t length;
  check(cass_value_get_string(value, &characters, &length));
  return {characters, length};
}
