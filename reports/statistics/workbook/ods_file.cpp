#include "reports/statistics/workbook/ods_file.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/data_fields.h"
#include "reports/statistics/workbook/zip_bytes.h"

#include <string>
#include <string_view>

namespace kentering {

namespace {

constexpr std::string_view kMimeType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

std::string cellOf(const DataField& field) {
    if (field.text.empty()) {
        return "<table:table-cell/>";
    }
    const std::string text = escaped(field.text);
    if (field.isNumber) {
        const std::string kind = field.isShare ? "percentage\" table:style-name=\"share" : "float";
        return "<table:table-cell office:value-type=\"" + kind + "\" office:value=\"" + text + "\"/>";
    }
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

std::string contentOf(const DocumentData& data) {
    std::string content =
        std::string(kXml) +
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" office:version=\"1.3\">"
        "<office:automatic-styles><number:percentage-style style:name=\"whole\"><number:number "
        "number:decimal-places=\"0\" number:min-integer-digits=\"1\"/><number:text>%</number:text>"
        "</number:percentage-style><style:style style:name=\"share\" style:family=\"table-cell\" "
        "style:data-style-name=\"whole\"/></office:automatic-styles>"
        "<office:body><office:spreadsheet><table:table table:name=\"" +
        escaped(data.sheetName) + "\">";
    for (const std::vector<DataField>& fields : dataFields(data)) {
        content += "<table:table-row>";
        for (const DataField& field : fields) {
            content += cellOf(field);
        }
        content += "</table:table-row>";
    }
    return content + "</table:table></office:spreadsheet></office:body></office:document-content>\n";
}

std::string metaOf(const ReportDocument& document) {
    return std::string(kXml) +
           "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta><dc:title>" +
           escaped(document.title) + "</dc:title><dc:language>" +
           (document.language == Language::Dutch ? "nl-NL" : "en-GB") +
           "</dc:language></office:meta></office:document-meta>\n";
}

std::string manifest() {
    std::string text =
        std::string(kXml) +
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
        "manifest:version=\"1.3\" manifest:media-type=\"" +
        std::string(kMimeType) + "\"/>";
    for (const char* part : {"content.xml", "meta.xml"}) {
        text += "<manifest:file-entry manifest:full-path=\"" + std::string(part) +
                "\" manifest:media-type=\"text/xml\"/>";
    }
    return text + "</manifest:manifest>\n";
}

/// A ZIP file that is being made.
class Container {
public:
    Container() {
        if (m_archive == nullptr) {
            fail();
        }
    }

    /// @param bytes outlives `write`
    void add(const char* name, std::string_view bytes, bool isPlain = false) {
        zip_source_t* source = zip_source_buffer(m_archive, bytes.data(), bytes.size(), 0);
        if (source == nullptr) {
            fail();
        }
        const zip_int64_t index = zip_file_add(m_archive, name, source, 0);
        if (index < 0) {
            zip_source_free(source);
            fail();
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        constexpr zip_uint16_t kFirstDay = 1U << 5U | 1U; // 1 January 1980
        if (zip_file_set_dostime(m_archive, entry, 0, kFirstDay, 0) != 0 ||
            zip_set_file_compression(m_archive, entry, isPlain ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0) {
            fail();
        }
    }

    void write(const std::filesystem::path& path) {
        const auto bytes = m_bytes.finish();
        if (!bytes || !writeWhole(path, *bytes)) {
            fail();
        }
    }

private:
    [[noreturn]] static void fail() { throw OutputFileError("the spreadsheet cannot be written"); }

    ZipBytes m_bytes;
    zip_t* m_archive = m_bytes.archive();
};

} // namespace

void writeOds(const ReportDocument& document, const std::filesystem::path& path) {
    const std::string content = contentOf(document.data);
    const std::string meta = metaOf(document);
    const std::string parts = manifest();
    Container container;
    container.add("mimetype", kMimeType, true); // the first, and as it is: by this the file is known
    container.add("content.xml", content);
    container.add("meta.xml", meta);
    container.add("META-INF/manifest.xml", parts);
    container.write(path);
}

} // namespace kentering
