package bihuan.query.document.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;

/** The formats of a document. */
public enum DocumentFormat {
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MediaType mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /** The media type. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** The file name extension. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file name ends with. */
    public static Optional<DocumentFormat> ofExtension(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findAny();
    }
}
