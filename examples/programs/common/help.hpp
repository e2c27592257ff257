#pragma once
// The help of a program, and what helps at the command line.

#include <memory>
#include <string>

namespace CLI {
class App;
class FormatterBase;
}  // namespace CLI

namespace common {

/// Lays out --help for a terminal of 80 columns. The description and the footer have to keep to that themselves.
std::shared_ptr<CLI::FormatterBase> help_format();

/// The option that a misspelt one stands for, with its hyphens; empty if none is near.
std::string nearest_option(const std::string& misspelt, const CLI::App& app);

/// What the program takes that is no option: FILE, for instance. Empty if it takes nothing.
std::string argument_of(const CLI::App& app);

/// A script that completes the options of a program, their values, and names of files, for bash, zsh or fish.
std::string completion(const CLI::App& app, const std::string& shell);

}  // namespace common
