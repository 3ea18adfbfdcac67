#pragma once

#include <string>
#include <vector>

class wxWindow;

namespace kentering {

/// Prints a letter of plain paragraphs. The job's title is neutral: it stands in queues and in PDF files.
void printLetter(wxWindow& parent, const std::vector<std::string>& paragraphs);

} // namespace kentering
