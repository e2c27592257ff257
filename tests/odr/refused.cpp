// Makes a level of its argument, which is not a number from 0 to 1, and reports the error.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include <tact/tact.hpp>

int main(int count, char** arguments) {
  if (count != 2) return EXIT_FAILURE;
  const double number = std::strtod(arguments[1], nullptr);

#if defined(__cpp_exceptions)
  try {
    tact::level{number};
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\nrefused\n", e.what());
    return EXIT_SUCCESS;
  }
#else
  std::set_terminate([] {
    std::fputs("refused\n", stderr);
    std::_Exit(EXIT_SUCCESS);
  });
  tact::level{number};
#endif

  std::fputs("accepted\n", stderr);
  return EXIT_FAILURE;
}
