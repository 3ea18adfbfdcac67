#pragma once

class wxWindow;

namespace kentering {

class TimelineView;

/// Prints the picture on one sheet, lying. The job's title is neutral: it stands in queues and in PDF files.
void printPicture(wxWindow& parent, const TimelineView& picture);

} // namespace kentering
