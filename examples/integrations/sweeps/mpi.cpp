// The same sweep by MPI: each rank counts its share of the situations, and the first one prints the sums.
//
//   mpirun -n 4 sweep_mpi --decisions 1000000000

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

#include <mpi.h>

#include "counting.hpp"
#include "options.hpp"

namespace {

int sweep(int argc, const char* const* argv) {
  int rank = 0;
  int ranks = 1;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  const auto [wanted, status] = sweeps::read_options(argc, argv, {.prints = rank == 0, .shards = false});
  if (!wanted) return status;

  const auto mine = sweeps::part_of(wanted->decisions, static_cast<unsigned>(rank), static_cast<unsigned>(ranks));
  const auto counts = sweeps::count(*wanted->by, wanted->of, mine);
  std::vector<std::uint64_t> sums(counts.size());
  MPI_Reduce(counts.data(), sums.data(), static_cast<int>(counts.size()), MPI_UINT64_T, MPI_SUM, 0, MPI_COMM_WORLD);
  if (rank == 0) sweeps::write(std::cout, wanted->by->strategies(), sums);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  MPI_Init(&argc, &argv);
  const int status = sweep(argc, argv);
  MPI_Finalize();
  return status;
}
