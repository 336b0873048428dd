package bihuan.api.text;

/** A code of the contract that people read under a name of the field, in both languages. */
public interface Labelled {

    /** The name people know it by. */
    Text label();
}
