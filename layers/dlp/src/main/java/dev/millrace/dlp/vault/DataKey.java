package dev.millrace.dlp.vault;

import javax.crypto.SecretKey;

/// A key in the clear, for memory only, and wrapped, to be kept.
public record DataKey(SecretKey key, WrappedKey wrapped) {}
