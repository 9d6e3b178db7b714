package dev.millrace.search;

import java.util.List;

/// A page of documents as the index found them.
///
/// @param goesOn whether another page follows
/// @param index the index that answered
/// @param wordsWeight of the words against the meaning, in hundredths, as it was used
record Page(List<Hit> hits, boolean goesOn, String index, int wordsWeight) {}
