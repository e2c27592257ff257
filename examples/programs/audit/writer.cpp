#include "writer.hpp"

#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

#include <common/csv_writer.hpp>
#include <common/text.hpp>

namespace audit {
namespace {

std::vector<std::string> head_of(const std::vector<column>& columns) {
  std::vector<std::string> cells(columns.size());
  std::transform(columns.begin(), columns.end(), cells.begin(), [](const column& c) { return std::string(c.name); });
  return cells;
}

// --- CSV, for spreadsheets ---------------------------------------------------------------------------

class csv_writer final : public writer {
 public:
  csv_writer(std::ostream& out, const std::vector<column>& columns) : out_(out) {
    common::write_csv_row(out_, head_of(columns));
  }

  void write(const std::vector<std::string>& cells) override { common::write_csv_row(out_, cells); }

 private:
  std::ostream& out_;
};

// --- JSON lines ----------------------------------------------------------------------------------------

class jsonl_writer final : public writer {
 public:
  jsonl_writer(std::ostream& out, const std::vector<column>& columns) : out_(out), columns_(columns) {}

  void write(const std::vector<std::string>& cells) override {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i != columns_.size(); ++i)
      line[std::string(columns_[i].name)] = to_json(cells[i], columns_[i].number);
    out_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }

 private:
  static nlohmann::ordered_json to_json(const std::string& cell, bool number) {
    if (cell.empty()) return {};
    return number ? nlohmann::ordered_json::parse(cell) : nlohmann::ordered_json(cell);
  }

  std::ostream& out_;
  std::vector<column> columns_;
};

// --- A table to look at ----------------------------------------------------------------------------------

class table_writer final : public writer {
 public:
  table_writer(std::ostream& out, const std::vector<column>& columns, std::size_t width)
      : out_(out), columns_(columns), width_(width) {
    write(head_of(columns));
    put(std::string(std::min<std::size_t>(width_, 140), '-'));
  }

  void write(const std::vector<std::string>& cells) override {
    std::string line;
    for (std::size_t i = 0; i + 1 != columns_.size(); ++i) line += common::padded(cells[i], columns_[i].width) + "  ";
    put(line + cells.back());
  }

 private:
  void put(std::string_view text) { out_ << common::clipped(text, width_) << '\n'; }

  std::ostream& out_;
  std::vector<column> columns_;
  std::size_t width_;
};

}  // namespace

std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const std::vector<column>& columns,
                                    std::size_t width) {
  switch (format) {
    case output_format::csv: return std::make_unique<csv_writer>(out, columns);
    case output_format::jsonl: return std::make_unique<jsonl_writer>(out, columns);
    case output_format::table: break;
  }
  return std::make_unique<table_writer>(out, columns, width);
}

}  // namespace audit
