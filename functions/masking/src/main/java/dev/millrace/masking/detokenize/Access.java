package dev.millrace.masking.detokenize;

import java.util.Optional;

/// That somebody asked for the values of tokens.
///
/// @param tenant the claim of the access token, which may name none
/// @param subject who asked, as the access token says
/// @param tokens how many they asked for
public record Access(
        Optional<String> tenant, Optional<String> subject, String requestId, int tokens, boolean granted) {}
