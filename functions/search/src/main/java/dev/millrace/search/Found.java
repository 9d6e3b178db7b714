package dev.millrace.search;

import java.util.List;

/// A page of documents, best first, each once, by its best chunk.
///
/// @param index the index that answered, by its own name; empty if nothing was found
public record Found(List<Scored> documents, String index) {

    /// What is found where nothing is looked for.
    public static final Found NOTHING = new Found(List.of(), "");

    public Found {
        documents = List.copyOf(documents);
    }
}
