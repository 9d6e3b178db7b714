package dev.millrace.local.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The routes of an API, the most specific first; `$default` takes what nobody else does.
final class RouteTable {

    /// A route and what its path's parameters are in this request.
    record Match(Route route, Map<String, String> pathParameters) {}

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(Route::isDefault)
                        .thenComparing(route -> -route.path().precedence())
                        .thenComparing(Route::isForAnyMethod))
                .toList();
    }

    Optional<Match> find(String method, String rawPath) {
        return routes.stream()
                .filter(route -> route.accepts(method))
                .flatMap(route -> match(route, rawPath))
                .findFirst();
    }

    private static Stream<Match> match(Route route, String rawPath) {
        if (route.isDefault()) {
            return Stream.of(new Match(route, Map.of()));
        }
        return route.path().match(rawPath).map(parameters -> new Match(route, parameters)).stream();
    }
}
