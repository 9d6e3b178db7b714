package dev.millrace.acceptance;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds values in bytes: as they are, without their spaces, and encoded as URL, in UTF-8 and in UTF-16.
final class Canary {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int HASH_BYTES = 4;

    private final Map<Integer, List<Needle>> needles = new HashMap<>();
    private final BitSet starts = new BitSet(1 << 16);

    private record Needle(String value, byte[] bytes) {}

    Canary(Collection<String> values) {
        for (var value : values) {
            for (var form : Set.copyOf(forms(value))) {
                ENCODINGS.forEach(encoding -> add(new Needle(value, form.getBytes(encoding))));
            }
        }
    }

    /// The values that are there, in any form.
    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        for (int at = 0; at + HASH_BYTES <= bytes.length; at++) {
            if (starts.get(start(bytes, at))) {
                lookAt(bytes, at, found);
            }
        }
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> forms(String value) {
        var compact = value.replaceAll("[ -]", "");
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return List.of(value, compact, compact.replace("+", ""), encoded, encoded.replace("+", "%20"));
    }

    private void add(Needle needle) {
        starts.set(start(needle.bytes(), 0));
        needles.computeIfAbsent(hash(needle.bytes(), 0), _ -> new ArrayList<>()).add(needle);
    }

    private void lookAt(byte[] bytes, int at, Set<String> found) {
        for (var needle : needles.getOrDefault(hash(bytes, at), List.of())) {
            int end = at + needle.bytes().length;
            if (end <= bytes.length && Arrays.equals(bytes, at, end, needle.bytes(), 0, needle.bytes().length)) {
                found.add(needle.value());
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static int hash(byte[] bytes, int at) {
        return start(bytes, at) << 16 | start(bytes, at + 2);
    }
}
