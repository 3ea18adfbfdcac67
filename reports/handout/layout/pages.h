#pragma once

#include "model/base/dates.h"
#include "model/domain/language.h"

#include <memory>
#include <string>
#include <vector>

using cairo_t = struct _cairo;

namespace kentering {

/// In points (1/72 inch).
struct PageSize {
    double width;
    double height;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

/// One drawn thing of a page; see `page_items.h`.
struct PageItems;

/// A sheet that has been laid out: what each page looks like, for whatever surface. Preview, printer and PDF
/// draw the same pages. Cheap to copy; used and destroyed on the thread that laid it out (Pango).
class Pages {
public:
    /// @param readingOrder of each part of the structure, as drawn: when it is read; empty when in that order
    Pages(PageSize size, std::vector<std::shared_ptr<const PageItems>> pages, Language language,
          std::string title, Date contentDate, std::vector<int> readingOrder = {});

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] PageSize size() const { return m_size; }
    [[nodiscard]] Language language() const { return m_language; }
    /// Neutral title for file properties and print queues.
    [[nodiscard]] const std::string& title() const { return m_title; }
    [[nodiscard]] Date contentDate() const { return m_contentDate; }
    [[nodiscard]] const std::vector<int>& readingOrder() const { return m_readingOrder; }
    /// The page's things, first drawn first. `page` counts from 0; out of range is a programming error.
    [[nodiscard]] const PageItems& page(int page) const {
        return *m_pages.at(static_cast<std::size_t>(page));
    }

private:
    PageSize m_size;
    std::vector<std::shared_ptr<const PageItems>> m_pages;
    Language m_language;
    std::string m_title;
    Date m_contentDate;
    std::vector<int> m_readingOrder;
};

/// Draws page `page` (from 0) with its top left corner in the origin of `cairo`, one unit a point, on paper
/// that is white already. The state of `cairo` is as before afterwards.
void drawPage(cairo_t* cairo, const Pages& pages, int page);

} // namespace kentering
