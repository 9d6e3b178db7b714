package dev.millrace.masking;

/// What became of a line of extracted documents.
sealed interface MaskedLine permits MaskedDocument, Rejection {}
