package dev.millrace.dlp.structured;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.PolicyVersion;
import java.util.SortedMap;

/// What became of a document that was masked as a stream.
///
/// @param characters how many were read
/// @param counts how many values of each info type were masked
public record StreamedMasking(
        long characters, SortedMap<InfoType, Long> counts, Structure structure, PolicyVersion policy) {}
