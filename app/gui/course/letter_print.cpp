#include "app/gui/course/letter_print.h"

#include "app/gui/text/to_wx.h"

#include <wx/dc.h>
#include <wx/print.h>
#include <wx/tokenzr.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kMarginMm = 25;
constexpr int kPointSize = 11;

/// Breaks paragraphs into lines that fit, and lines into pages.
class LetterSheet : public wxPrintout {
public:
    explicit LetterSheet(const std::vector<std::string>& paragraphs)
        : wxPrintout("Kentering"), m_paragraphs(paragraphs) {}

    void OnPreparePrinting() override {
        prepare(*GetDC());
        int width = 0;
        int height = 0;
        GetPageSizePixels(&width, &height);
        const int room = width - 2 * m_margin;
        m_lines.clear();
        for (const std::string& paragraph : m_paragraphs) {
            wxStringTokenizer hardLines(toWx(paragraph), "\n", wxTOKEN_RET_EMPTY_ALL);
            while (hardLines.HasMoreTokens()) {
                addWrapped(*GetDC(), hardLines.GetNextToken(), room);
            }
            m_lines.emplace_back();
        }
        const int lineHeight = GetDC()->GetCharHeight() * 5 / 4;
        m_linesPerPage = std::max(1, (height - 2 * m_margin) / lineHeight);
    }
    bool OnPrintPage(int page) override {
        wxDC* dc = GetDC();
        if (dc == nullptr || !HasPage(page)) {
            return false;
        }
        prepare(*dc);
        const int lineHeight = dc->GetCharHeight() * 5 / 4;
        int top = m_margin;
        const auto perPage = static_cast<std::size_t>(m_linesPerPage);
        const std::size_t first = static_cast<std::size_t>(page - 1) * perPage;
        const std::size_t last = std::min(m_lines.size(), first + perPage);
        for (std::size_t line = first; line < last; ++line) {
            dc->DrawText(m_lines[line], m_margin, top);
            top += lineHeight;
        }
        return true;
    }
    bool HasPage(int page) override { return page >= 1 && page <= pages(); }
    void GetPageInfo(int* minPage, int* maxPage, int* from, int* to) override {
        *minPage = *from = 1;
        *maxPage = *to = pages();
    }

private:
    [[nodiscard]] int pages() const {
        return std::max(1, (static_cast<int>(m_lines.size()) + m_linesPerPage - 1) / m_linesPerPage);
    }
    void prepare(wxDC& dc) {
        // The font follows the paper's resolution; a preview has the screen's.
        int printer = 0;
        int ignored = 0;
        int screen = 0;
        GetPPIPrinter(&printer, &ignored);
        GetPPIScreen(&screen, &ignored);
        const double scale = screen > 0 && !IsPreview() ? static_cast<double>(printer) / screen : 1.0;
        dc.SetFont(wxFont(wxFontInfo(kPointSize * scale).FaceName("Cantarell")));
        dc.SetTextForeground(*wxBLACK);
        m_margin = static_cast<int>(kMarginMm / 25.4 * (IsPreview() ? screen : printer));
    }
    void addWrapped(const wxDC& dc, const wxString& line, int room) {
        wxString taken;
        wxStringTokenizer words(line, " ");
        while (words.HasMoreTokens()) {
            const wxString word = words.GetNextToken();
            const wxString longer = taken.empty() ? word : taken + " " + word;
            if (!taken.empty() && dc.GetTextExtent(longer).x > room) {
                m_lines.push_back(taken);
                taken = word;
            } else {
                taken = longer;
            }
        }
        m_lines.push_back(taken);
    }

    const std::vector<std::string>& m_paragraphs;
    std::vector<wxString> m_lines;
    int m_linesPerPage = 1;
    int m_margin = 0;
};

} // namespace

void printLetter(wxWindow& parent, const std::vector<std::string>& paragraphs) {
    wxPrinter printer;
    LetterSheet sheet(paragraphs);
    printer.Print(&parent, &sheet, true);
}

} // namespace kentering
