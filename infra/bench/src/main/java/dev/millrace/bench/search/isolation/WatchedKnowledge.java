package dev.millrace.bench.search.isolation;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.Found;
import dev.millrace.search.FoundChunk;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.Lookup;
import dev.millrace.search.fusion.Candidate;
import dev.millrace.search.fusion.Halves;
import dev.millrace.search.scope.SearchScope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The knowledge index, with somebody who looks at every candidate that it returns.
///
/// @param index the shipped one
record WatchedKnowledge(KnowledgeSearch index, Findings findings) implements KnowledgeSearch {

    /// More documents than both halves have candidates.
    private static final int ALL = 400;

    @Override
    public Found find(Lookup lookup) {
        var found = index.find(lookup);
        found.documents()
                .forEach(each -> findings.seen(lookup.scope(), each.chunk().id()));
        if (lookup.from() == 0 && lookup.size() == ALL) {
            requireAll(lookup, found);
        }
        return found;
    }

    @Override
    public Halves halves(Lookup lookup) {
        var halves = index.halves(lookup);
        halves.words().forEach(each -> findings.seen(lookup.scope(), each.id()));
        halves.meaning().forEach(each -> findings.seen(lookup.scope(), each.id()));
        int depth = lookup.plan().depth();
        findings.exactly(lookup.scope(), ids(halves.words()), depth, byWords(lookup));
        findings.exactly(lookup.scope(), ids(halves.meaning()), depth, byMeaning(lookup));
        return halves;
    }

    @Override
    public List<FoundChunk> read(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted) {
        var chunks = index.read(scope, ids, highlighted);
        chunks.forEach(each -> findings.seen(scope, each.id()));
        return chunks;
    }

    /// Looks for every document that both halves find.
    void findAll(Lookup page) {
        find(new Lookup(page.query(), page.vector(), page.scope(), page.plan(), 0, ALL));
    }

    private void requireAll(Lookup lookup, Found found) {
        var spokenOf = byWords(lookup).or(byMeaning(lookup));
        int depth = lookup.plan().depth();
        if (findings.expected(lookup.scope(), byWords(lookup), Entry::id).size() <= depth
                && findings.expected(lookup.scope(), byMeaning(lookup), Entry::id)
                                .size()
                        <= depth) {
            findings.compare(
                    findings.expected(lookup.scope(), spokenOf, Entry::documentId),
                    found.documents().stream()
                            .map(each -> each.chunk().documentId().value())
                            .toList());
        }
    }

    private static Predicate<Entry> byWords(Lookup lookup) {
        var words = Arrays.asList(lookup.query().value().replace("\"", "").split(" "));
        return required(lookup).and(entry -> entry.holdsAnyOf(words));
    }

    private static Predicate<Entry> byMeaning(Lookup lookup) {
        return required(lookup).and(entry -> entry.embeddingVersion().equals(HashedEmbedder.VERSION));
    }

    private static Predicate<Entry> required(Lookup lookup) {
        return entry -> lookup.plan().required().stream().allMatch(phrase -> entry.holds(phrase.value()));
    }

    private static List<String> ids(List<Candidate> half) {
        return half.stream().map(Candidate::id).toList();
    }
}
