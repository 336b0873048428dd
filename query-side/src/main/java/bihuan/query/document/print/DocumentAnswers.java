package bihuan.query.document.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import bihuan.api.refusal.FieldCode;
import bihuan.platform.web.Languages;
import bihuan.query.web.Parameters;

/** Reads the language of a request for a document and builds the response. */
public final class DocumentAnswers {

    private static final Map<String, Locale> KNOWN = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    private DocumentAnswers() {
    }

    /** The language of {@code ?lang=}, else of Accept-Language; Chinese or English only. */
    public static Locale language(Parameters given, HttpServletRequest request) {
        String lang = given.text("lang");
        if (lang != null && !KNOWN.containsKey(lang)) {
            given.wrong("lang", FieldCode.NOT_ONE_OF, "zh, en");
        }
        String asked = lang == null ? Languages.of(request).getLanguage() : lang;
        return KNOWN.getOrDefault(asked, Locale.SIMPLIFIED_CHINESE);
    }

    /** The document as a response: inline where a browser can show it, never sniffed, never cached. */
    public static ResponseEntity<byte[]> of(DocumentFormat format, String fileName, byte[] bytes, Locale language) {
        var disposition = (format == DocumentFormat.XLSX
                ? ContentDisposition.attachment()
                : ContentDisposition.inline())
                .filename(fileName + "." + format.extension(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header("X-Content-Type-Options", "nosniff").cacheControl(CacheControl.noStore()).body(bytes);
    }
}
