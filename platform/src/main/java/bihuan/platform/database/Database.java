package bihuan.platform.database;

/**
 * Where the PostgreSQL is that this process works with.
 *
 * @param url JDBC URL
 */
public record Database(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
