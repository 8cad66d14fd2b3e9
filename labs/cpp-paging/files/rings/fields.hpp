// Takes lines and words apart.
#pragma once

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// The fields of a line, split at its semicolons. They point into the line, and live as long as it does.
inline std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> found;
  for (auto end = line.find(';'); end != std::string_view::npos; end = line.find(';')) {
    found.push_back(line.substr(0, end));
    line.remove_prefix(end + 1);
  }
  found.push_back(line);
  return found;
}

// Reads the whole text as a number of type T; throws if it is anything else.
template <class T>
T number(std::string_view text) {
  T value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end != text.data() + text.size()) throw std::runtime_error("not a number: " + std::string(text));
  if (error != std::errc()) throw std::runtime_error("number too large: " + std::string(text));
  return value;
}
