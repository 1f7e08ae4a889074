package org.carryover.authoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.carryover.catalog.ContentPage;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Reference;
import org.carryover.catalog.Signer;
import org.carryover.catalog.Vocabulary;

/** Makes what courses and strategies share: the provider, pages, sources, terms and closed lists. */
record SharedBuilder(Rendering rendering) {

    Provider provider(Yaml provider) {
        return new Provider(
                provider.text("name"),
                provider.texts("address"),
                provider.text("email"),
                provider.text("phone"),
                provider.text("url"),
                ZoneId.of(provider.text("timeZone")),
                new Provider.Identifiers(
                        identifier(provider, "aotaProviderNumber"), identifier(provider, "ceBrokerProviderNumber")),
                provider.items("signers").stream().map(SharedBuilder::signer).toList(),
                html(provider, "refundPolicy"),
                html(provider, "accommodations"),
                html(provider, "completionPolicy"),
                html(provider, "retention"),
                html(provider, "complaints"));
    }

    private String html(Yaml provider, String policy) {
        return rendering.blocks(provider.get(policy).source());
    }

    private static Optional<String> identifier(Yaml provider, String name) {
        return provider.find("identifiers")
                .flatMap(identifiers -> identifiers.find(name))
                .map(Yaml::text);
    }

    private static Signer signer(Yaml signer) {
        return new Signer(
                signer.text("id"),
                signer.text("name"),
                signer.text("title"),
                LocalDate.parse(signer.text("from")),
                signer.find("to").map(Yaml::text).map(LocalDate::parse));
    }

    ContentPage page(Manuscript page) {
        return new ContentPage(
                page.name(),
                page.head().text("title"),
                rendering.blocks(page.body().document()));
    }

    static Reference reference(Yaml source) {
        return new Reference(
                source.text("id"),
                source.text("type"),
                source.text("authors"),
                source.optionalText("year"),
                source.text("title"),
                source.text("container"),
                source.optionalText("volume"),
                source.optionalText("issue"),
                source.optionalText("pages"),
                source.optionalText("doi"),
                source.optionalText("url"),
                source.text("finding"),
                source.optionalText("caution"),
                source.text("confidence"),
                source.texts("tags"));
    }

    static GlossaryTerm term(Yaml term) {
        return new GlossaryTerm(
                term.text("id"),
                term.text("term"),
                term.texts("synonyms"),
                term.texts("parent_phrasing"),
                term.text("definition"),
                term.optionalText("not_same_as"),
                term.optionalText("spanish"),
                term.texts("spanish_also"),
                term.texts("topics"),
                term.optionalText("note"));
    }

    static Vocabulary vocabulary(Yaml lists) {
        return new Vocabulary(
                entries(lists, "topics"), entries(lists, "ages"), entries(lists, "routines"), entries(lists, "needs"));
    }

    private static List<Vocabulary.Entry> entries(Yaml lists, String list) {
        return lists.items(list).stream()
                .map(entry -> new Vocabulary.Entry(entry.text("id"), entry.text("label")))
                .toList();
    }
}
