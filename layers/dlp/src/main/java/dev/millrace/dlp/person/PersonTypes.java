package dev.millrace.dlp.person;

import dev.millrace.dlp.InfoType;

/// The info types of this package.
final class PersonTypes {

    static final InfoType PERSON = new InfoType("PERSON");
    static final InfoType TITLE = new InfoType("TITLE");
    static final InfoType AGE = new InfoType("AGE");
    /// Nationality, religious or political group.
    static final InfoType NRP = new InfoType("NRP");
    static final InfoType ORGANIZATION = new InfoType("ORGANIZATION");

    private PersonTypes() {}
}
