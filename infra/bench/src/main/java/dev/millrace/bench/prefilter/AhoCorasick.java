package dev.millrace.bench.prefilter;

import java.util.List;
import org.ahocorasick.trie.Trie;

/// The automaton of `org.ahocorasick:ahocorasick`.
final class AhoCorasick implements Prefilter {

    private final Trie trie;

    AhoCorasick(List<String> literals) {
        this.trie = Trie.builder().addKeywords(literals).build();
    }

    @Override
    public String name() {
        return "Aho-Corasick";
    }

    @Override
    public long count(String text) {
        var found = new long[1];
        trie.parseText(text, emit -> {
            found[0]++;
            return true;
        });
        return found[0];
    }
}
