#include <tact/tact.hpp>
