"""The ground floor: frozen types, the error tree and the ports. Standard library only."""
