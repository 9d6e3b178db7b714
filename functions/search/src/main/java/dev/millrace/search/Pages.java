package dev.millrace.search;

import dev.millrace.search.FoundDocument.Explanation;
import dev.millrace.search.fusion.Fused;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.fusion.Fusion;
import dev.millrace.search.paging.PageStart;
import java.util.Optional;

/// Finds pages of documents: fused by the index, or here, where there is one half only or its work must be shown.
final class Pages {

    private final KnowledgeSearch knowledge;
    private final FusedHere fusedHere;

    Pages(KnowledgeSearch knowledge) {
        this.knowledge = knowledge;
        this.fusedHere = new FusedHere(knowledge);
    }

    /// One document more than wanted is looked for, to know whether there is one.
    Page find(SearchRequest request, Prepared prepared) {
        var lookup = new Lookup(
                request.query(),
                prepared.vector(),
                request.scope(),
                prepared.plan(),
                request.start().map(PageStart::from).orElse(0),
                request.limit() + 1);
        var page = request.wishes().explain() ? explained(lookup) : plain(lookup);
        var goesOn = page.hits().size() > request.limit();
        return goesOn
                ? new Page(page.hits().subList(0, request.limit()), true, page.index(), page.wordsWeight())
                : page;
    }

    private Page plain(Lookup lookup) {
        var found =
                lookup.comparesWords() && lookup.comparesMeaning() ? knowledge.find(lookup) : fusedHere.find(lookup);
        var hits = found.documents().stream()
                .map(each -> new Hit(each.chunk(), each.score(), Optional.empty()))
                .toList();
        return new Page(hits, false, found.index(), lookup.wordsWeight());
    }

    private Page explained(Lookup lookup) {
        var halves = knowledge.halves(lookup);
        var page = FusedHere.page(Fusion.of(halves, lookup.wordsWeight()), lookup);
        var hits = FusedHere.texts(knowledge, lookup.scope(), page).stream()
                .map(each -> new Hit(each.chunk(), each.fused().score(), Optional.of(explanation(each.fused()))))
                .toList();
        return new Page(hits, false, halves.index(), lookup.wordsWeight());
    }

    private static Explanation explanation(Fused fused) {
        return new Explanation(fused.words(), fused.meaning(), fused.score());
    }
}
