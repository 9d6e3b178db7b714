package dev.millrace.dlp.number;

import dev.millrace.core.domain.Confidence;

/// A telephone number that the first so many groups of a run make up.
record PhoneReading(int groups, Kind kind) {

    /// How sure a form is by itself, after a word that says telephone, and after one that says something else.
    enum Kind {
        /// `+49 89 63648018`
        INTERNATIONAL(0.95, 0.97, 0.9),
        /// `0049 89 63648018`
        DIALLED_INTERNATIONAL(0.9, 0.95, 0.4),
        /// With a country code, and of a length that the country has.
        POSSIBLE(0.6, 0.8, 0.3),
        /// `(212) 555-0100`
        NORTH_AMERICAN(0.7, 0.85, 0.3),
        /// `089 63648018`: begins with a zero, and is in use somewhere.
        NATIONAL(0.6, 0.85, 0.3),
        /// `08963648018`
        NATIONAL_IN_ONE(0.5, 0.8, 0.2),
        /// `212-000-0100`: grouped like one, but not in use.
        GROUPED_LIKE_NORTH_AMERICAN(0.6, 0.8, 0.3),
        /// `60-56-85-91`, `(37) 788-063`: grouped like one.
        GROUPED(0.5, 0.75, 0.2),
        /// `467 3395`
        ANYTHING(0.3, 0.65, 0.1);

        private final Confidence alone;
        private final Confidence supported;
        private final Confidence contradicted;

        Kind(double alone, double supported, double contradicted) {
            this.alone = new Confidence(alone);
            this.supported = new Confidence(supported);
            this.contradicted = new Confidence(contradicted);
        }

        Confidence in(PhoneContext context) {
            return switch (context) {
                case SUPPORTS -> supported;
                case SILENT -> alone;
                case CONTRADICTS -> contradicted;
            };
        }
    }
}
