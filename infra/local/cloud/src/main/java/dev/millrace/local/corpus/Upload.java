package dev.millrace.local.corpus;

/// One object to put into the upload bucket.
///
/// @param key `incoming/<tenant>/<tier>/<name>`
/// @param documents how many documents it holds: the lines of a JSON Lines file, otherwise one
/// @param content read when it is uploaded
public record Upload(String key, int documents, FilePart content) {}
