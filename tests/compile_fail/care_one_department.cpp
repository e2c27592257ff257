// A table of pairs for one department.
// says: it takes two departments to make a pair
#include <tact/care/department_pairs.hpp>

tact::care::department_pairs<1> alone;
