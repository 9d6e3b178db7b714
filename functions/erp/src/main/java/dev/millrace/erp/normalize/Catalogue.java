package dev.millrace.erp.normalize;

import java.util.List;
import java.util.Optional;

/// What is sold.
public interface Catalogue {

    /// The article of that number.
    Optional<Article> withId(String id);

    /// Those with that Global Trade Item Number.
    List<Article> withGtin(String gtin);

    /// Those that a name may mean, by search; a few.
    List<Article> like(String name);
}
