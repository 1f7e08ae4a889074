package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carryover.authoring.CourseDraft.ToolDraft;

/** Reads the files of one course. */
final class CourseReader {

    private static final Pattern LESSON = Pattern.compile("lessons/([0-9]{2}-" + PackageReader.SLUG + ")\\.md");
    private static final Pattern TOOL = Pattern.compile("tools/(" + PackageReader.SLUG + ")\\.md");
    private static final Pattern MEDIA = Pattern.compile("media/([A-Za-z0-9][A-Za-z0-9._-]{0,99})");

    private final SourceReader reader;
    private final String folder;

    private Optional<Sheet> course = Optional.empty();
    private Optional<Sheet> items = Optional.empty();
    private final List<Manuscript> lessons = new ArrayList<>();
    private final List<ToolDraft> tools = new ArrayList<>();
    private final SortedMap<String, byte[]> media = new TreeMap<>();
    private final SortedMap<String, Prose> mediaTexts = new TreeMap<>();

    private CourseReader(String folder, Findings findings) {
        this.reader = new SourceReader(findings);
        this.folder = folder;
    }

    /** @param files by their path in the course's folder */
    static Optional<CourseDraft> read(String slug, SortedMap<String, byte[]> files, Findings findings) {
        CourseReader reader = new CourseReader("courses/" + slug + "/", findings);
        files.forEach(reader::file);
        if (!files.containsKey("course.yaml")) {
            findings.error(
                    "course-missing",
                    Place.of(reader.folder),
                    "The course has no course.yaml",
                    "Add " + reader.folder + "course.yaml.");
        }
        return reader.course.map(sheet -> new CourseDraft(
                slug, sheet, reader.items, reader.lessons, reader.tools, reader.media, reader.mediaTexts));
    }

    private void file(String name, byte[] bytes) {
        String path = folder + name;
        Matcher matcher;
        if (name.equals("course.yaml")) {
            course = reader.sheet(path, bytes, Schemas.COURSE);
        } else if (name.equals("items.yaml")) {
            items = reader.sheet(path, bytes, Schemas.ITEMS);
        } else if ((matcher = LESSON.matcher(name)).matches()) {
            reader.manuscript(path, matcher.group(1), bytes, Schemas.LESSON).ifPresent(lessons::add);
        } else if ((matcher = TOOL.matcher(name)).matches()) {
            String id = matcher.group(1);
            reader.prose(path, bytes).ifPresent(body -> tools.add(new ToolDraft(path, id, body)));
        } else if ((matcher = MEDIA.matcher(name)).matches()) {
            media(path, matcher.group(1), bytes);
        } else {
            reader.unknown(path);
        }
    }

    private void media(String path, String name, byte[] bytes) {
        if (name.endsWith(".md")) {
            reader.prose(path, bytes).ifPresent(prose -> mediaTexts.put(name, prose));
        } else if (MediaTypes.of(name).isPresent()) {
            media.put(name, bytes);
        } else {
            reader.unknown(path);
        }
    }
}
