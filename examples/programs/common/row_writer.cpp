#include <common/row_writer.hpp>

#include <algorithm>
#include <ostream>

#include <common/cells.hpp>
#include <common/json_text.hpp>
#include <common/table.hpp>

namespace common {
namespace {

std::vector<std::string> head_of(const std::vector<output_column>& columns) {
  std::vector<std::string> cells(columns.size());
  std::transform(columns.begin(), columns.end(), cells.begin(),
                 [](const output_column& c) { return std::string(c.name); });
  return cells;
}

// --- CSV, for spreadsheets ---------------------------------------------------------------------------

class csv_rows final : public row_writer {
 public:
  csv_rows(std::ostream& out, const std::vector<output_column>& columns, const csv_style& as)
      : rows_(out, as), columns_(columns) {
    for (const output_column& c : columns) rows_.add(c.name);
    rows_.end_row();
  }

  void write(const std::vector<std::string>& cells) override {
    for (std::size_t i = 0; i != columns_.size(); ++i) {
      if (columns_[i].number && !cells[i].empty()) rows_.add_number(cells[i]);
      else rows_.add(cells[i]);
    }
    rows_.end_row();
  }

 private:
  csv_writer rows_;
  std::vector<output_column> columns_;
};

// --- JSON lines ----------------------------------------------------------------------------------------

class json_lines final : public row_writer {
 public:
  json_lines(std::ostream& out, const std::vector<output_column>& columns) : out_(out), columns_(columns) {}

  void write(const std::vector<std::string>& cells) override {
    std::string line;
    json_object json(line);
    for (std::size_t i = 0; i != columns_.size(); ++i)
      if (columns_[i].number && !cells[i].empty()) json.json(columns_[i].name, cells[i]);
      else json.text_or_null(columns_[i].name, cells[i]);
    json.end();
    out_ << (line += '\n');
  }

 private:
  std::ostream& out_;
  std::vector<output_column> columns_;
};

// --- Tables to look at -----------------------------------------------------------------------------------

// A line and a paragraph for each row, none wider than the terminal.
class narrow_table final : public row_writer {
 public:
  narrow_table(std::ostream& out, const std::vector<output_column>& columns, std::size_t width)
      : out_(out), columns_(columns), width_(width == std::string::npos ? usual_width : width) {
    std::vector<std::string> head = head_of(columns);
    for (std::size_t i = 0; i != columns.size(); ++i)
      if (const std::string_view title = columns[i].narrow.title; !title.empty()) head[i] = title;
    write(head);
    out_ << std::string(width_, '-') << '\n';
  }

  void write(const std::vector<std::string>& cells) override {
    std::string line;
    std::string below;
    for (std::size_t i = 1; i != columns_.size(); ++i) {
      const column_setting& as = columns_[i].narrow;
      if (as.left_out) continue;
      if (!as.below) line += uncut(cells[i], columns_[i].width) + "  ";
      else if (!cells[i].empty()) below += std::string(as.before) + cells[i] + std::string(as.after);
    }
    while (line.ends_with(' ')) line.pop_back();
    if (line.empty()) line.swap(below);
    const std::size_t indent = columns_.front().width + 2;
    write_paragraph(out_, cells.front(), line, indent, width_);
    if (!below.empty()) write_paragraph(out_, "", below, indent, width_);
  }

 private:
  std::ostream& out_;
  std::vector<output_column> columns_;
  std::size_t width_;
};

// A line for each row.
class wide_table final : public row_writer {
 public:
  wide_table(std::ostream& out, const std::vector<output_column>& columns) : out_(out), columns_(columns) {
    write(head_of(columns));
    std::size_t width = 0;
    for (const output_column& c : columns_) width += c.width == 0 ? c.name.size() : c.width + 2;
    out_ << std::string(width, '-') << '\n';
  }

  void write(const std::vector<std::string>& cells) override {
    for (std::size_t i = 0; i + 1 != columns_.size(); ++i) out_ << uncut(cells[i], columns_[i].width) << "  ";
    out_ << uncut(cells.back(), 0) << '\n';
  }

 private:
  std::ostream& out_;
  std::vector<output_column> columns_;
};

}  // namespace

std::unique_ptr<row_writer> make_row_writer(output_format format, std::ostream& out,
                                            const std::vector<output_column>& columns, const row_layout& as) {
  switch (format) {
    case output_format::csv: return std::make_unique<csv_rows>(out, columns, as.csv);
    case output_format::jsonl: return std::make_unique<json_lines>(out, columns);
    case output_format::table: break;
  }
  if (as.wide) return std::make_unique<wide_table>(out, columns);
  return std::make_unique<narrow_table>(out, columns, as.width);
}

}  // namespace common
