# Words of Vienna
common--hospital = Nächstes Spital
day-of-total = Drehtag { $number }/{ $total }
