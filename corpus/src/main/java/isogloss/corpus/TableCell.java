package isogloss.corpus;

/// Place of a line in a table. A cell over several rows or columns counts as the first of them.
///
/// @param table number of the table; on its page first, in the document after [Tables]
/// @param row row from 0, header rows included
/// @param column column from 0
/// @param columns number of columns of the table
/// @param header whether the row names the columns
record TableCell(int table, int row, int column, int columns, boolean header) {

  TableCell inTable(int number) {
    return new TableCell(number, row, column, columns, header);
  }

  TableCell inRow(int number) {
    return new TableCell(table, number, column, columns, header);
  }

  TableCell asHeader() {
    return new TableCell(table, row, column, columns, true);
  }
}
