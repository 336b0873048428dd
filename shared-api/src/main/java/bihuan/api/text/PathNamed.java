package bihuan.api.text;

/** A code that addresses name in small letters; forms take either name. */
public interface PathNamed {

    /** Its name in addresses, such as {@code supervision-notice}. */
    String path();
}
