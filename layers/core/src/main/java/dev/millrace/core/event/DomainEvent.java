package dev.millrace.core.event;

import java.util.Map;

/// Something that happened, as the bus carries it.
///
/// @param detailType what happened, in the past tense: `DocumentsIndexed`
/// @param detail JSON-like values only: strings, numbers, booleans, lists and maps; ids and pointers, never documents
public record DomainEvent(String detailType, Map<String, Object> detail) {

    public DomainEvent {
        detail = Map.copyOf(detail);
    }
}
