package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carryover.assessment.Choice;
import org.carryover.assessment.Item;
import org.carryover.assessment.Match;
import org.carryover.assessment.Order;
import org.carryover.catalog.ContentPage;
import org.carryover.catalog.KnowledgeCheck;
import org.carryover.catalog.LessonContent;
import org.carryover.strategies.RichText;
import org.carryover.strategies.StrategyContent;

/** Looks through every html that a package makes for what the reader never writes. */
final class SafeHtml {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z0-9]+)((?: [a-zA-Z-]+=\"[^\"<>]*\")*) ?/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Set<String> TAGS = Set.of(
            "p",
            "em",
            "strong",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "h1",
            "hr",
            "br",
            "code",
            "pre",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "section",
            "span",
            "sup",
            "figure",
            "figcaption",
            "img",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "cite",
            "svg",
            "path",
            "circle");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "href",
                    Pattern.compile("https?://.*|mailto:.*|tel:.*|/.*|#[a-z0-9-]+|(lesson|tool|media):[^\\s]*")),
            Map.entry("src", Pattern.compile("media:.*")),
            Map.entry("class", Pattern.compile("[a-z ]+|language-[^\\s]*")),
            Map.entry("rel", Pattern.compile("noopener")),
            Map.entry("id", Pattern.compile("(r|term-)[a-z0-9-]+")),
            Map.entry("loading", Pattern.compile("lazy")),
            Map.entry("scope", Pattern.compile("row|col")),
            Map.entry("start", Pattern.compile("[0-9]+")),
            Map.entry("alt", Pattern.compile(".*")),
            Map.entry("aria-label", Pattern.compile(".*")),
            Map.entry("aria-hidden", Pattern.compile("true")),
            Map.entry("data-reference", Pattern.compile(".*")),
            Map.entry("data-check", Pattern.compile(".*")),
            Map.entry("data-reflection", Pattern.compile(".*")),
            Map.entry("data-media", Pattern.compile(".*")),
            Map.entry("viewBox", Pattern.compile("[0-9 ]+")),
            Map.entry("d", Pattern.compile("[^<>]+")),
            Map.entry("cx", Pattern.compile("[0-9.]+")),
            Map.entry("cy", Pattern.compile("[0-9.]+")),
            Map.entry("r", Pattern.compile("[0-9.]+")),
            Map.entry("role", Pattern.compile("region")),
            Map.entry("tabindex", Pattern.compile("0")));

    private SafeHtml() {}

    static void check(PackageContents contents) {
        everyHtml(contents).forEach(SafeHtml::check);
    }

    static void check(String html) {
        Matcher tags = TAG.matcher(html);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (tags.find()) {
            rest.append(html, from, tags.start());
            from = tags.end();
            assertThat(TAGS).as(html).contains(tags.group(1));
            checkAttributes(tags.group(2), html);
        }
        rest.append(html.substring(from));
        assertThat(rest.toString()).as(html).doesNotContain("<").doesNotContain(">");
    }

    private static void checkAttributes(String attributes, String html) {
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            assertThat(ATTRIBUTES).as(html).containsKey(each.group(1));
            assertThat(each.group(2)).as(html).matches(ATTRIBUTES.get(each.group(1)));
        }
    }

    static List<String> everyHtml(PackageContents contents) {
        List<String> all = new ArrayList<>();
        contents.shared().pages().stream().map(ContentPage::html).forEach(all::add);
        contents.shared()
                .provider()
                .ifPresent(provider -> all.addAll(List.of(
                        provider.refundPolicy(),
                        provider.accommodations(),
                        provider.completionPolicy(),
                        provider.retention(),
                        provider.complaints())));
        contents.courses().forEach(course -> {
            course.content().lessons().forEach(lesson -> all.addAll(lesson(lesson)));
            course.content().tools().forEach(tool -> all.add(tool.html()));
            course.items().forEach(item -> all.addAll(item(item)));
        });
        contents.cards().forEach(card -> passages(card).map(RichText::html).forEach(all::add));
        contents.handouts().forEach(handout -> all.add(handout.body().html()));
        return all;
    }

    private static List<String> lesson(LessonContent lesson) {
        List<String> all = new ArrayList<>(List.of(lesson.html()));
        for (KnowledgeCheck check : lesson.checks()) {
            all.add(check.prompt());
            check.options().forEach(option -> all.addAll(List.of(option.text(), option.feedback())));
        }
        lesson.reflections().forEach(reflection -> all.add(reflection.prompt()));
        lesson.figures().forEach(figure -> all.addAll(List.of(figure.caption(), figure.longDescription())));
        lesson.recordings().forEach(recording -> all.addAll(List.of(recording.caption(), recording.transcript())));
        return all;
    }

    private static List<String> item(Item item) {
        List<String> all = new ArrayList<>(List.of(item.prompt()));
        switch (item.interaction()) {
            case Choice choice ->
                choice.choices().forEach(option -> all.addAll(List.of(option.text(), option.rationale())));
            case Order order -> {
                order.choices().forEach(step -> all.add(step.text()));
                all.add(order.rationale());
            }
            case Match match -> {
                match.sources().forEach(source -> all.addAll(List.of(source.text(), source.rationale())));
                match.targets().forEach(target -> all.add(target.text()));
            }
        }
        return all;
    }

    private static Stream<RichText> passages(StrategyContent card) {
        return Stream.concat(
                card.steps().stream(),
                Stream.of(
                        card.whenToUse(),
                        card.whenNotToUse(),
                        card.say(),
                        card.avoid(),
                        card.measure(),
                        card.cautions(),
                        card.referWhen()));
    }
}
