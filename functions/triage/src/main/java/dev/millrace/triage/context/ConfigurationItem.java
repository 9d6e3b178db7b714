package dev.millrace.triage.context;

import dev.millrace.core.text.MaskedText;

/// Something that is run: a service, a machine, an application.
///
/// @param id as the configuration management database names it
/// @param kind its class there: `Server`
/// @param owner the group that supports it, or else who owns it
/// @param criticality as the database words it: `1 - most critical`; may be empty
public record ConfigurationItem(String id, MaskedText name, String kind, MaskedText owner, String criticality) {}
