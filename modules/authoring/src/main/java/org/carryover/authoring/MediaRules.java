package org.carryover.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.carryover.authoring.Passage.Scope;
import org.carryover.authoring.Rule.Report;
import org.commonmark.node.Image;

/** Figures and recordings that everybody can use, and files that are what they say and do nothing. */
final class MediaRules {

    static final List<Rule> ALL = List.of(
            new Rule("figure-alt", figures(MediaRules::alt)),
            new Rule("figure-place", figures(MediaRules::place)),
            new Rule("figure-description", figures(MediaRules::description)),
            new Rule("media-missing", MediaRules::missing),
            new Rule("media-unused", courses(MediaRules::unused)),
            new Rule("media-content", courses(MediaRules::content)),
            new Rule("svg-active", courses(MediaRules::svg)),
            new Rule("recording-properties", recordings(MediaRules::properties)),
            new Rule("captions-missing", recordings(MediaRules::captions)),
            new Rule("transcript-missing", recordings(MediaRules::transcript)),
            new Rule("visuals-undescribed", recordings(MediaRules::visuals)));

    private interface EachFigure {
        void figure(Passage passage, Image image, Report report);
    }

    private interface EachRecording {
        void recording(Passage passage, ContainerBlock block, Report report);
    }

    private MediaRules() {}

    private static Rule.Check figures(EachFigure rule) {
        return (draft, report) -> draft.passages()
                .forEach(passage -> passage.prose().images().forEach(image -> rule.figure(passage, image, report)));
    }

    private static Rule.Check recordings(EachRecording rule) {
        return (draft, report) -> draft.passages().stream()
                .filter(passage -> passage.course().isPresent())
                .forEach(passage -> passage.prose().containers().stream()
                        .filter(ContainerBlock::isRecording)
                        .forEach(block -> rule.recording(passage, block, report)));
    }

    private static Rule.Check courses(BiConsumer<CourseDraft, Report> rule) {
        return (draft, report) -> draft.courses().forEach(course -> rule.accept(course, report));
    }

    private static void alt(Passage passage, Image image, Report report) {
        if (Rendering.alt(image).isEmpty()) {
            report.error(
                    passage.prose().place(image),
                    "The figure has no alternative text",
                    "Say between the brackets what the figure shows, for those who do not see it.");
        }
    }

    private static void place(Passage passage, Image image, Report report) {
        boolean own = LinkTarget.of(image.getDestination()).kind() == LinkTarget.Kind.MEDIA;
        if (passage.scope() != Scope.LESSON || !own || !Prose.isFigure(image.getParent())) {
            report.error(
                    passage.prose().place(image),
                    "A figure stands in a lesson, alone in its paragraph, and its file lies in media/",
                    "Give it a paragraph of its own and a file of the course: ![What it shows](media/name.svg \"Caption.\").");
        }
    }

    private static void description(Passage passage, Image image, Report report) {
        passage.course()
                .filter(course -> !course.mediaTexts().containsKey(LessonBuilder.mediaName(image) + ".md"))
                .ifPresent(course -> report.warning(
                        passage.prose().place(image),
                        "The figure has no long description",
                        "Describe it in media/" + LessonBuilder.mediaName(image)
                                + ".md, unless the alternative text says it all."));
    }

    private static void missing(Draft draft, Report report) {
        figures((passage, image, each) -> passage.course()
                        .filter(course -> !course.media().containsKey(LessonBuilder.mediaName(image)))
                        .ifPresent(
                                course -> absent(passage.prose().place(image), LessonBuilder.mediaName(image), each)))
                .over(draft, report);
        recordings((passage, block, each) -> {
                    CourseDraft course = passage.course().orElseThrow();
                    RecordingText recording = RecordingText.of(block);
                    List.of(
                                    recording.media(),
                                    recording.file("captions"),
                                    recording.file("descriptions"),
                                    recording.file("poster"))
                            .stream()
                            .filter(name -> !name.isEmpty() && !course.media().containsKey(name))
                            .forEach(name -> absent(passage.prose().place(block), name, each));
                })
                .over(draft, report);
    }

    private static void absent(Place place, String name, Report report) {
        report.error(place, "The course has no file media/" + name, "Add the file, or mend its name.");
    }

    private static void unused(CourseDraft course, Report report) {
        Set<String> used = new HashSet<>();
        for (Manuscript lesson : course.lessons()) {
            lesson.body().images().forEach(image -> {
                used.add(LessonBuilder.mediaName(image));
                used.add(LessonBuilder.mediaName(image) + ".md");
            });
            lesson.body()
                    .links()
                    .forEach(link ->
                            used.add(LinkTarget.of(link.getDestination()).value()));
            lesson.body().containers().stream()
                    .filter(ContainerBlock::isRecording)
                    .map(RecordingText::of)
                    .forEach(recording -> {
                        used.add(recording.media());
                        List.of("captions", "descriptions", "poster", "transcript")
                                .forEach(property -> used.add(recording.file(property)));
                    });
        }
        Set<String> there = new HashSet<>(course.media().keySet());
        there.addAll(course.mediaTexts().keySet());
        there.stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name -> report.warning(
                        Place.of(course.folder() + "media/" + name),
                        "No lesson uses the file",
                        "Show it in a lesson, or remove it."));
    }

    private static void content(CourseDraft course, Report report) {
        course.media().forEach((name, bytes) -> {
            if (!MediaTypes.fits(name, bytes)) {
                report.error(
                        Place.of(course.folder() + "media/" + name),
                        "The file is not what its name says",
                        "Save it in the format of its extension.");
            }
        });
    }

    private static void svg(CourseDraft course, Report report) {
        course.media().forEach((name, bytes) -> {
            if (name.endsWith(".svg")) {
                SafeSvg.danger(bytes)
                        .ifPresent(danger -> report.error(
                                new Place(course.folder() + "media/" + name, danger.line()),
                                danger.what(),
                                "Export it as a plain drawing, without scripts, links or outside files."));
            }
        });
    }

    private static void properties(Passage passage, ContainerBlock block, Report report) {
        RecordingText.of(block, passage.prose().place(block), report.findings());
        Optional<String> type = MediaTypes.of(RecordingText.of(block).media());
        if (type.filter(found -> found.startsWith(block.kind() + "/")).isEmpty()) {
            report.error(
                    passage.prose().place(block),
                    "\"" + block.argument() + "\" is no " + block.kind() + " file",
                    "Name the file after the kind: ::: " + block.kind() + " media/first-visit."
                            + (block.kind().equals("video") ? "mp4" : "mp3"));
        }
    }

    /** WCAG 1.2.2. A transcript is enough for what is only heard. */
    private static void captions(Passage passage, ContainerBlock block, Report report) {
        if (block.kind().equals("video")
                && RecordingText.of(block).file("captions").isEmpty()) {
            report.error(passage.prose().place(block), "The video has no captions", "Add captions: media/<name>.vtt.");
        }
    }

    private static void transcript(Passage passage, ContainerBlock block, Report report) {
        String transcript = RecordingText.of(block).file("transcript");
        CourseDraft course = passage.course().orElseThrow();
        if (!course.mediaTexts().containsKey(transcript)) {
            report.error(
                    passage.prose().place(block),
                    "The recording has no transcript",
                    "Add transcript: media/<name>.md, and the file.");
        }
    }

    /** WCAG 1.2.5: what is seen is also heard. */
    private static void visuals(Passage passage, ContainerBlock block, Report report) {
        if (!block.kind().equals("video")) {
            return;
        }
        RecordingText recording = RecordingText.of(block);
        if (!recording.visualsSpoken() && recording.file("descriptions").isEmpty()) {
            report.error(
                    passage.prose().place(block),
                    "Who does not see the video may miss something",
                    "Add visuals: spoken if the speech says all that matters, or descriptions: media/<name>.vtt.");
        }
    }
}
