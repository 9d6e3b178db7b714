package dev.millrace.dlp.vault;

import com.google.errorprone.annotations.Immutable;

/// An encrypted data key, which may lie beside what it encrypts.
///
/// @param base64 the ciphertext, in RFC 4648's base64
@Immutable
public record WrappedKey(String base64) {}
