#include "app/gui/theme/long_words.h"

#include <wx/window.h>

#include <algorithm>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

namespace {

constexpr std::size_t kLettersShown = 200; ///< bytes, cut before a letter

bool isWhiteSpace(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/// Whether a letter begins here in UTF-8.
bool beginsLetter(char byte) {
    constexpr unsigned char kTopBits = 0xC0;
    constexpr unsigned char kGoesOn = 0x80;
    return (static_cast<unsigned char>(byte) & kTopBits) != kGoesOn;
}

bool hasLongWord(std::string_view text) {
    std::size_t letters = 0;
    return std::ranges::any_of(text, [&letters](char byte) {
        letters = isWhiteSpace(byte) ? 0 : letters + (beginsLetter(byte) ? 1 : 0);
        return letters > kLongestBrokenWord;
    });
}

void chooseWrapping(GtkTextBuffer* buffer, gpointer view) {
    GtkTextIter begin;
    GtkTextIter end;
    gtk_text_buffer_get_bounds(buffer, &begin, &end);
    char* text = gtk_text_buffer_get_text(buffer, &begin, &end, TRUE);
    const GtkWrapMode mode = hasLongWord(text) ? GTK_WRAP_WORD : GTK_WRAP_WORD_CHAR;
    g_free(text);
    if (gtk_text_view_get_wrap_mode(GTK_TEXT_VIEW(view)) != mode) {
        gtk_text_view_set_wrap_mode(GTK_TEXT_VIEW(view), mode);
    }
}

} // namespace

std::string withoutEndlessWords(std::string_view text) {
    if (!hasLongWord(text)) {
        return std::string(text);
    }
    std::string shown;
    std::size_t letters = 0;
    std::string word;
    const auto addWord = [&] {
        if (letters > kLongestBrokenWord) {
            std::size_t end = kLettersShown;
            while (!beginsLetter(word[end])) {
                --end;
            }
            word.resize(end);
            word += "\xE2\x80\xA6";
        }
        shown += word;
        word.clear();
        letters = 0;
    };
    for (const char byte : text) {
        if (isWhiteSpace(byte)) {
            addWord();
            shown += byte;
        } else {
            letters += beginsLetter(byte) ? 1U : 0U;
            word += byte;
        }
    }
    addWord();
    return shown;
}

void keepQuickWithLongWords(wxWindow& field) {
    GtkWidget* widget = field.GetHandle();
    GtkWidget* view = GTK_IS_SCROLLED_WINDOW(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
    if (view != nullptr && GTK_IS_TEXT_VIEW(view)) {
        GtkTextBuffer* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(view));
        g_signal_connect(buffer, "changed", G_CALLBACK(chooseWrapping), view);
        chooseWrapping(buffer, view);
    }
}

} // namespace kentering

#pragma GCC diagnostic pop
