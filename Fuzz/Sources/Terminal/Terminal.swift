/// In place of the terminal itself, of which the decoder needs only the name.
public enum Terminal {}
