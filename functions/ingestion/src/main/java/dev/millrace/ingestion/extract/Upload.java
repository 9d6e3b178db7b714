package dev.millrace.ingestion.extract;

/// The bytes of an upload, and the name that tells their type where the bytes do not.
///
/// @param name the last part of the key
public record Upload(String name, byte[] content) {}
