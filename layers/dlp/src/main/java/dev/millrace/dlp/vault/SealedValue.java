package dev.millrace.dlp.vault;

import com.google.errorprone.annotations.Immutable;

/// A value as the vault stores it: encrypted.
///
/// @param box initialization vector and ciphertext with its tag, in RFC 4648's base64
@Immutable
public record SealedValue(Token token, WrappedKey key, String box) {}
