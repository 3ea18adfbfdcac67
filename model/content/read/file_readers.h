#pragma once

#include "model/content/read/content_data.h"
#include "model/content/read/table_reader.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kentering {

/// Ids of all files: each is defined once, and what refers to one is checked when all files are read.
class IdRegistry {
public:
    void define(const std::string& id, const std::string& file, std::uint32_t line, FileFaults& faults);
    void refer(const std::string& id, const std::string& file, std::uint32_t line);
    /// Adds a defect for every reference to an id that nothing defines, and that none of the `unread` files
    /// would have defined.
    void checkReferences(const std::set<std::string>& unread, std::vector<ContentFault>& faults) const;

private:
    struct Place {
        std::string file;
        std::uint32_t line = 0;
    };
    std::map<std::string, Place, std::less<>> m_defined{};
    std::vector<std::pair<std::string, Place>> m_references{};
};

/// A file that is being read, and where its words go.
struct ReadingFile {
    std::string name;
    TableReader root;
    FileFaults& faults;
    SourceChapter source; ///< of every entry that names none of its own
    ContentData& data;
    IdRegistry& ids;

    /// The id of `entry`, defined and checked to begin with `prefix`.
    [[nodiscard]] std::string defineId(TableReader& entry, std::string_view prefix);
    void define(const std::string& id, std::uint32_t line) { ids.define(id, name, line, faults); }
    void refer(const std::string& id, std::uint32_t line) { ids.refer(id, name, line); }
    [[nodiscard]] SourceChapter sourceOf(TableReader& entry);
};

// One function per kind of file. Each reads the root's keys and leaves unknown ones to the caller.
void readEdition(ReadingFile& file);
void readLabels(ReadingFile& file);
void readTexts(ReadingFile& file);
void readChecklist(ReadingFile& file);
void readComplaints(ReadingFile& file);
void readOpening(ReadingFile& file);
void readGrief(ReadingFile& file);
void readPhase(ReadingFile& file, Phase phase);
void readTipGroup(ReadingFile& file, TipGroup group);
void readSafety(ReadingFile& file);
void readWorksheets(ReadingFile& file);
void readPrompts(ReadingFile& file);
void readResources(ReadingFile& file);

} // namespace kentering
