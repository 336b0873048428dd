package bihuan.query.pages;

import java.util.List;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds addresses with a query. */
final class Links {

    private Links() {
    }

    /**
     * The same query at this address, from this cursor on, without the language parameter.
     */
    static String further(String path, MultiValueMap<String, String> parameters, String cursor) {
        var same = new LinkedMultiValueMap<>(parameters);
        same.remove("lang");
        same.set("cursor", cursor);
        return to(path, same);
    }

    /** The address with these parameters, without those that have no value. */
    static String to(String path, MultiValueMap<String, String> parameters) {
        // Encoded as variables, so that a plus or an ampersand in a value is preserved.
        var uri = UriComponentsBuilder.fromPath(path);
        var all = parameters.entrySet().stream()
                .filter(some -> some.getValue().stream().anyMatch(value -> value != null && !value.isBlank())).toList();
        all.forEach(some -> some.getValue().forEach(value -> uri.queryParam(some.getKey(), "{v}")));
        Object[] values = all.stream().map(some -> some.getValue()).flatMap(List::stream).toArray();
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
