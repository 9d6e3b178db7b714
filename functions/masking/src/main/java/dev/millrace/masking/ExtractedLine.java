package dev.millrace.masking;

/// What a line of extracted documents turned out to be.
public sealed interface ExtractedLine permits ExtractedDocument, Rejection {}
