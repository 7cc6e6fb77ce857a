//! How far the sheets of an xls workbook reach, before it is opened.
//!
//! The reader of this format allocates width times height of each sheet, so two far cells would exhaust memory. This
//! walks the records of the workbook stream ([MS-CFB], [MS-XLS] 2.1.4) and looks only at where cells stand.

const FREE: u32 = 0xffff_fff0;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?).and_then(|two| two.try_into().ok()).map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
}

/// The largest width times height of a sheet; nothing where the file's structure is damaged.
pub(super) fn largest_extent(bytes: &[u8]) -> Option<u64> {
    let stream = workbook_stream(bytes)?;
    let mut largest = 0;
    let mut extent: Option<[u16; 4]> = None;
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(&stream, at), u16_at(&stream, at + 2)) {
        let body = stream.get(at + 4..at + 4 + usize::from(length)).unwrap_or_default();
        let columns = match kind {
            // Beginning of a substream: another sheet.
            0x0009 | 0x0209 | 0x0409 | 0x0809 => {
                extent = None;
                None
            }
            // One cell: blank, number, label, formula, boolean, RK, shared string, rich string, string of an old format.
            0x0001..=0x0006 | 0x0201 | 0x0203..=0x0206 | 0x0406 | 0x007e | 0x027e | 0x00d6 | 0x00fd => u16_at(body, 2).map(|c| (c, c)),
            // A run of cells, of numbers or of blanks.
            0x00bd | 0x00be => u16_at(body, 2).zip(body.len().checked_sub(2).and_then(|end| u16_at(body, end))),
            _ => None,
        };
        if let (Some((from, to)), Some(row)) = (columns, u16_at(body, 0)) {
            let [top, left, bottom, right] = extent.unwrap_or([row, from, row, to]);
            let wider = [top.min(row), left.min(from), bottom.max(row), right.max(to)];
            extent = Some(wider);
            let span = |from: u16, to: u16| u64::from(to.saturating_sub(from)) + 1;
            largest = largest.max(span(wider[0], wider[2]) * span(wider[1], wider[3]));
        }
        at += 4 + usize::from(length);
    }
    Some(largest)
}

/// The stream `Workbook` (or `Book`, before Excel 97) of a compound file.
fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let shift = u16_at(bytes, 30).filter(|shift| (7..=16).contains(shift))?;
    let small_shift = u16_at(bytes, 32).filter(|shift| (4..=12).contains(shift))?;
    let size = 1_usize << shift;
    let sector = |id: u32| {
        let from = (id as usize).checked_add(1)?.checked_mul(size)?;
        bytes.get(from..bytes.len().min(from.checked_add(size)?)).filter(|sector| !sector.is_empty())
    };
    let sectors = bytes.len() / size + 1;

    // The table of sectors is itself in sectors, which the header and then a chain of further sectors list.
    let mut table_sectors: Vec<u32> = (0..109).filter_map(|n| u32_at(bytes, 76 + 4 * n)).filter(|id| *id < FREE).collect();
    let mut next = u32_at(bytes, 68)?;
    for _ in 0..sectors {
        let Some(list) = Some(next).filter(|id| *id < FREE).and_then(sector) else { break };
        table_sectors.extend((0..size / 4 - 1).filter_map(|n| u32_at(list, 4 * n)).filter(|id| *id < FREE));
        next = u32_at(list, size - 4).unwrap_or(FREE);
    }
    let table = |ids: &[u32]| -> Vec<u32> {
        let entries = ids.iter().take(sectors).filter_map(|id| sector(*id));
        entries.flat_map(|sector| sector.chunks_exact(4).filter_map(|entry| u32_at(entry, 0))).collect()
    };
    let fat = table(&table_sectors);
    let chain = |table: &[u32], start: u32| -> Vec<u32> {
        let mut ids = Vec::new();
        let mut id = start;
        while id < FREE && ids.len() <= table.len() {
            ids.push(id);
            id = table.get(id as usize).copied().unwrap_or(FREE);
        }
        ids
    };
    let read = |start: u32| -> Vec<u8> { chain(&fat, start).into_iter().filter_map(sector).flatten().copied().collect() };

    let folder = read(u32_at(bytes, 48)?);
    let entry = |wanted: fn(&str) -> bool| {
        folder.chunks_exact(128).find(|entry| {
            let length = usize::from(u16_at(entry, 64).unwrap_or(0)).saturating_sub(2).min(62);
            let units: Vec<u16> = entry.get(..length).unwrap_or_default().chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
            wanted(&String::from_utf16_lossy(&units).to_lowercase())
        })
    };
    let stream = entry(|name| name == "workbook").or_else(|| entry(|name| name == "book"))?;
    let (start, length) = (u32_at(stream, 116)?, u32_at(stream, 120)? as usize);
    let mut content = if length < u32_at(bytes, 56)? as usize {
        let root = folder.chunks_exact(128).next()?;
        let small = read(u32_at(root, 116)?);
        let small_fat = table(&chain(&fat, u32_at(bytes, 60)?));
        let small_size = 1_usize << small_shift;
        let piece = |id: u32| small.get(id as usize * small_size..small.len().min((id as usize + 1) * small_size));
        chain(&small_fat, start).into_iter().filter_map(piece).flatten().copied().collect()
    } else {
        read(start)
    };
    content.truncate(length);
    (!content.is_empty()).then_some(content)
}
