// Makes an extension of a shared library: DuckDB loads a file that ends by saying what it is made for.
//
//   duckdb_footer LIBRARY VERSION PLATFORM EXTENSION

#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

// A text in a field of 32 bytes; what is left of it is zeros.
std::string field(std::string_view text) {
  constexpr std::size_t size = 32;
  if (text.size() > size) throw std::invalid_argument("\"" + std::string(text) + "\" is longer than 32 bytes");
  std::string bytes(text);
  bytes.resize(size, '\0');
  return bytes;
}

// The footer: a custom section of WebAssembly by its form, in which the fields stand last first, and room for a
// signature.
std::string footer(std::string_view version, std::string_view platform) {
  constexpr std::string_view section(
      "\x00\x93\x04\x10"
      "duckdb_signature"
      "\x80\x04",
      22);
  constexpr std::size_t signature = 256;
  std::string bytes(section);
  for (const std::string_view text :
       {std::string_view(), std::string_view(), std::string_view(), std::string_view("C_STRUCT"), version,
        std::string_view("v1.2.0"), platform, std::string_view("4")})
    bytes += field(text);
  return bytes.append(signature, '\0');
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 5) throw std::invalid_argument("duckdb_footer LIBRARY VERSION PLATFORM EXTENSION");
  std::ifstream library(argv[1], std::ios::binary);
  if (!library) throw std::runtime_error(std::string(argv[1]) + " cannot be read");
  std::ofstream extension;
  extension.exceptions(std::ios::failbit | std::ios::badbit);
  extension.open(argv[4], std::ios::binary);
  extension << library.rdbuf() << footer(argv[2], argv[3]);
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
